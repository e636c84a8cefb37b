/* Refuses every connection to a network, and writes a line for each that was tried.
 *
 * Loaded with LD_PRELOAD; NETWORK_LOG names the file. Sockets within the machine's own files
 * (AF_UNIX) and a program's pipes to itself are let through.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void tell(const char *call, const char *what) {
    const char *path = getenv("NETWORK_LOG");
    if (path == NULL) return;
    int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file < 0) return;
    char line[512];
    int length = snprintf(line, sizeof line, "%s %s\n", call, what ? what : "");
    if (write(file, line, length) < 0) { /* nobody to tell */ }
    close(file);
}

static int foreign(const struct sockaddr *address) {
    return address != NULL && (address->sa_family == AF_INET || address->sa_family == AF_INET6);
}

int connect(int socket, const struct sockaddr *address, socklen_t length) {
    if (foreign(address)) {
        tell("connect", "");
        errno = ENETUNREACH;
        return -1;
    }
    int (*real)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "connect");
    return real(socket, address, length);
}

ssize_t sendto(int socket, const void *data, size_t size, int flags,
               const struct sockaddr *address, socklen_t length) {
    if (foreign(address)) {
        tell("sendto", "");
        errno = ENETUNREACH;
        return -1;
    }
    ssize_t (*real)(int, const void *, size_t, int, const struct sockaddr *, socklen_t) =
        dlsym(RTLD_NEXT, "sendto");
    return real(socket, data, size, flags, address, length);
}

int getaddrinfo(const char *host, const char *service, const struct addrinfo *hints,
                struct addrinfo **found) {
    (void)service, (void)hints, (void)found;
    tell("getaddrinfo", host);
    return EAI_AGAIN;
}

int bind(int socket, const struct sockaddr *address, socklen_t length) {
    if (foreign(address)) {
        tell("bind", "");
        errno = EACCES;
        return -1;
    }
    int (*real)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "bind");
    return real(socket, address, length);
}

/* Writes down what a program does to the files of one folder, and fails calls on demand.
 *
 * Loaded before the C library (LD_PRELOAD). POWER_FOLDER names the folder, POWER_LOG the log to
 * append to; without a log nothing is written down. Each record of the log is
 *     kind (1 byte)  inode (8)  offset (8)  name length (4)  data length (4)  name  data
 * in the machine's byte order. A name is the path within the folder; of a rename, the data is the
 * new name. The kinds: C created, W written, T cut or grown, S file synced, D folder synced,
 * U name taken away, R renamed, M folder made. The program adds records of kind A itself.
 *
 * power_fail(kinds, nth, error, times) has the nth and the `times - 1` calls after it fail with
 * `error` among those of the kinds in the string; error 0 makes a write a short one. power_calls()
 * tells how many calls of these kinds were made since.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static int log_file = -1;
static char *names[MOST_FILES]; /* of the open files within the folder; "" is the folder itself */
static uint64_t inodes[MOST_FILES];

static char fail_kinds[16];
static long fail_from, fail_times, calls;
static int fail_error;

__attribute__((constructor)) static void begin(void)
{
    const char *where = getenv("POWER_FOLDER"), *log = getenv("POWER_LOG");
    if (where && realpath(where, folder))
        folder_length = strlen(folder);
    if (log)
        log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

void power_fail(const char *kinds, long nth, int error, long times)
{
    pthread_mutex_lock(&lock);
    snprintf(fail_kinds, sizeof fail_kinds, "%s", kinds);
    fail_from = nth;
    fail_error = error;
    fail_times = times;
    calls = 0;
    pthread_mutex_unlock(&lock);
}

long power_calls(void)
{
    return calls;
}

/* The path within the folder, or NULL where it lies elsewhere. */
static const char *within(int at, const char *path, char *room)
{
    char whole[PATH_MAX];
    if (!folder_length || !path)
        return NULL;
    if (path[0] == '/') {
        snprintf(whole, sizeof whole, "%s", path);
    } else if (at == AT_FDCWD) {
        if (!getcwd(whole, sizeof whole))
            return NULL;
        size_t used = strlen(whole);
        snprintf(whole + used, sizeof whole - used, "/%s", path);
    } else {
        return NULL;
    }
    if (strncmp(whole, folder, folder_length) != 0)
        return NULL;
    const char *rest = whole + folder_length;
    if (*rest != '/' && *rest != 0)
        return NULL;
    while (*rest == '/')
        rest++;
    return strcpy(room, rest);
}

static void note(char kind, uint64_t inode, uint64_t offset, const char *name, const void *data,
                 size_t length)
{
    if (log_file < 0)
        return;
    unsigned char head[25];
    uint32_t name_length = strlen(name), data_length = length;
    head[0] = kind;
    memcpy(head + 1, &inode, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &name_length, 4);
    memcpy(head + 21, &data_length, 4);
    struct iovec parts[3] = {{head, 25}, {(void *)name, name_length}, {(void *)data, length}};
    if (syscall(SYS_writev, log_file, parts, 3) < 0)
        abort();
}

/* Whether this call is one that is to fail; called with the lock held. */
static int fails(char kind)
{
    if (!fail_from || !strchr(fail_kinds, kind))
        return 0;
    calls++;
    return calls >= fail_from && calls < fail_from + fail_times;
}

static const char *name_of(int file)
{
    return file >= 0 && file < MOST_FILES ? names[file] : NULL;
}

static int opened(int file, const char *name, int made)
{
    struct stat status;
    if (file < 0 || file >= MOST_FILES || fstat(file, &status) != 0)
        return file;
    free(names[file]);
    names[file] = strdup(name);
    inodes[file] = status.st_ino;
    if (made)
        note('C', status.st_ino, 0, name, "", 0);
    return file;
}

static int open_at(int at, const char *path, int flags, mode_t mode)
{
    char room[PATH_MAX];
    const char *name = within(at, path, room);
    if (!name)
        return syscall(SYS_openat, at, path, flags, mode);
    pthread_mutex_lock(&lock);
    int made = (flags & O_CREAT) && syscall(SYS_faccessat, at, path, F_OK) != 0;
    int file = -1;
    if (made && fails('C'))
        errno = fail_error ? fail_error : EIO;
    else
        file = syscall(SYS_openat, at, path, flags, mode);
    int error = errno;
    opened(file, name, made);
    if (file >= 0 && !made && (flags & O_TRUNC))
        note('T', inodes[file], 0, name, "", 0);
    pthread_mutex_unlock(&lock);
    errno = error;
    return file;
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *path, int flags, ...) { MODE(flags) return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_at(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return open_at(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return open_at(at, path, flags, mode); }

int close(int file)
{
    pthread_mutex_lock(&lock);
    if (name_of(file)) {
        free(names[file]);
        names[file] = NULL;
    }
    pthread_mutex_unlock(&lock);
    return syscall(SYS_close, file);
}

static ssize_t written(int file, const void *data, size_t length, off64_t offset, int placed)
{
    if (!name_of(file))
        return placed ? syscall(SYS_pwrite64, file, data, length, offset)
                      : syscall(SYS_write, file, data, length);
    pthread_mutex_lock(&lock);
    if (fails('W')) {
        if (fail_error) {
            pthread_mutex_unlock(&lock);
            errno = fail_error;
            return -1;
        }
        length = length > 1 ? length / 2 : length;
    }
    if (!placed)
        offset = syscall(SYS_lseek, file, 0, SEEK_CUR);
    ssize_t done = placed ? syscall(SYS_pwrite64, file, data, length, offset)
                          : syscall(SYS_write, file, data, length);
    int error = errno;
    if (done > 0)
        note('W', inodes[file], offset, names[file], data, done);
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

ssize_t write(int file, const void *data, size_t length) { return written(file, data, length, 0, 0); }
ssize_t pwrite(int file, const void *data, size_t length, off_t at) { return written(file, data, length, at, 1); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) { return written(file, data, length, at, 1); }

static int cut(int file, off64_t length)
{
    if (!name_of(file))
        return syscall(SYS_ftruncate, file, length);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (fails('T')) {
        errno = fail_error ? fail_error : EIO;
    } else {
        done = syscall(SYS_ftruncate, file, length);
        if (done == 0)
            note('T', inodes[file], length, names[file], "", 0);
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

static int synced(int file, long call)
{
    if (!name_of(file))
        return syscall(call, file);
    pthread_mutex_lock(&lock);
    struct stat status;
    int is_folder = fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
    int done = 0;
    /* The log is what is replayed, so the disk itself need not be waited for. */
    if (fails(is_folder ? 'D' : 'S')) {
        errno = fail_error ? fail_error : EIO;
        done = -1;
    } else {
        note(is_folder ? 'D' : 'S', inodes[file], 0, names[file], "", 0);
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

int unlink(const char *path)
{
    char room[PATH_MAX];
    const char *name = within(AT_FDCWD, path, room);
    if (!name)
        return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (fails('U')) {
        errno = fail_error ? fail_error : EIO;
    } else {
        done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
        if (done == 0)
            note('U', 0, 0, name, "", 0);
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

int rename(const char *from, const char *to)
{
    char room[PATH_MAX], other_room[PATH_MAX];
    const char *name = within(AT_FDCWD, from, room), *other = within(AT_FDCWD, to, other_room);
    if (!name || !other)
        return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (fails('R')) {
        errno = fail_error ? fail_error : EIO;
    } else {
        done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
        if (done == 0)
            note('R', 0, 0, name, other, strlen(other));
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

int mkdir(const char *path, mode_t mode)
{
    char room[PATH_MAX];
    const char *name = within(AT_FDCWD, path, room);
    if (!name)
        return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (fails('M')) {
        errno = fail_error ? fail_error : EIO;
    } else {
        done = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
        if (done == 0)
            note('M', 0, 0, name, "", 0);
    }
    int error = errno;
    pthread_mutex_unlock(&lock);
    errno = error;
    return done;
}

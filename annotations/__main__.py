"""The `tawsim` command, from its very first moment on."""

import sys


def run() -> None:
    """Do what the command line asks for; stopped while it is still being loaded, say no more."""
    try:
        from annotations.cli import main

        main(prog_name="tawsim")
    except KeyboardInterrupt:
        sys.stderr.write("tawsim: stopped; what was stored before is unharmed.\n")
        sys.exit(1)


if __name__ == "__main__":
    run()

"""`python -m annotations`: the `tawsim` command, for programs that start it by the interpreter."""

from annotations.cli import main

main(prog_name="tawsim")

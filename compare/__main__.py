"""`python -m compare` is the command `newscompare`."""

from compare.cli import main

if __name__ == "__main__":
    main()

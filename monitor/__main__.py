"""`python -m monitor` is `tocsin`."""

from monitor.cli import main

if __name__ == "__main__":
    main()

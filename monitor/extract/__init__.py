"""`tocsin extract`: reading on the command line, one page or many articles, without store or service."""

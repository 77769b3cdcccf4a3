"""Learns the weights of `monitor/read/weighing` from labelled articles."""

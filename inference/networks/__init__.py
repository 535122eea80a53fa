"""Networks whose weights packages hold without the network itself, written from their papers, in PyTorch.

The modules here import torch as they are imported, so nothing outside of this folder imports them
but inside of a function.
"""

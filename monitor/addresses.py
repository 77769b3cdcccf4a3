"""Which addresses we may connect to: the guard against server-side request forgery.

The check sits in the function that makes the socket, so it sees the very address that is connected to: after every
redirect, every DNS answer, and for addresses written as numbers. Registries: RFC 6890 and its successors at IANA,
RFC 6052 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo).
"""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import aiohttp

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# `is_global` of the standard library calls these global although they lead, or may lead, to somebody's inside.
_NEVER = tuple(
    ipaddress.ip_network(block)
    for block in (
        "64:ff9b::/96",  # NAT64: holds any IPv4 address
        "64:ff9b:1::/48",  # local NAT64
        "2002::/16",  # 6to4: holds any IPv4 address
        "2001::/23",  # protocol assignments, Teredo among them
        "100::/64",  # discard only
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "192.0.0.0/24",  # protocol assignments, which versions of Python judge differently
        "::/96",  # IPv4-compatible, long deprecated
        "fec0::/10",  # site-local, deprecated
        "192.88.99.0/24",  # 6to4 relays
        "168.63.129.16/32",  # a cloud's wire server: public by number, inside by nature
        "100.64.0.0/10",  # carrier-grade NAT, where clouds keep their metadata too
    )
)


# What no source needs even of the operator's own network: where clouds hand out credentials, and what is no host.
_NOT_EVEN_PRIVATE = tuple(
    ipaddress.ip_network(block)
    for block in (
        "169.254.0.0/16",
        "fe80::/10",
        "100.100.100.200/32",
        "168.63.129.16/32",
        "fd00:ec2::/32",
        "0.0.0.0/8",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
    )
)


class RefusedAddressError(OSError):
    """The address lies inside a network that nobody has any business to send us to."""


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet."""
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return is_public(address.ipv4_mapped)
    if address.is_multicast or address.is_reserved or not address.is_global:
        return False
    return not any(address.version == block.version and address in block for block in _NEVER)


def forbidden(host: str) -> str | None:
    """Why this numeric address must not be connected to, or None where it may."""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return f"{host} is not a numeric address"
    return None if is_public(address) else f"{address} is not an address of the open internet"


def is_inner(address: Address) -> bool:
    """Whether an address may be connected to where the operator allows private ones: loopback and private networks."""
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return is_inner(address.ipv4_mapped)
    if address.is_multicast or address.is_unspecified or address == ipaddress.ip_address("255.255.255.255"):
        return False
    return not any(address.version == block.version and address in block for block in _NOT_EVEN_PRIVATE)


def inner_socket(addr_info: tuple[Any, ...]) -> socket.socket:
    """As `guarded_socket`, where private addresses are allowed: metadata and multicast are refused all the same."""
    family, kind, proto, _, address = addr_info
    if not is_inner(ipaddress.ip_address(str(address[0]).partition("%")[0])):
        raise RefusedAddressError(f"{address[0]} is no address of a news source, in a private network neither")
    return socket.socket(family=family, type=kind, proto=proto)


def guarded_socket(addr_info: tuple[Any, ...]) -> socket.socket:
    """Make the socket for one address that is about to be connected to, or raise RefusedAddressError."""
    family, kind, proto, _, address = addr_info
    if reason := forbidden(str(address[0])):
        raise RefusedAddressError(reason)
    return socket.socket(family=family, type=kind, proto=proto)


def guarded_connector(*, allow_private: bool, connections: int = 100) -> aiohttp.TCPConnector:
    """A connector that reaches the open internet only, unless the operator allows more."""
    return aiohttp.TCPConnector(limit=connections, socket_factory=None if allow_private else guarded_socket)

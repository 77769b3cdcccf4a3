import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.addresses import RefusedAddressError, forbidden, guarded_socket, is_public

INSIDE = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "192.88.99.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::1",
    "2002:a00:1::1",
    "2001:0:1::1",
    "fe80::1",
    "fe80::1%lo",
    "fec0::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "ff0e::1",
    "2001:db8::1",
    "100::1",
]
OUTSIDE = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "2606:4700:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:8.8.8.8",
]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_is_refused(address: str) -> None:
    assert forbidden(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_of_the_open_internet_is_allowed(address: str) -> None:
    assert forbidden(address) is None


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_alike_however_it_is_wrapped(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    assert is_public(ipaddress.IPv6Address((0xFFFF << 32) | number)) == is_public(address)
    assert not is_public(ipaddress.IPv6Address((0x64FF9B << 96) | number))
    assert not is_public(ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1))


def test_no_socket_is_made_for_what_is_no_address() -> None:
    with pytest.raises(RefusedAddressError):
        guarded_socket((socket.AF_UNIX, socket.SOCK_STREAM, 0, "", ("/run/something",)))

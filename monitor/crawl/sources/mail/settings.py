"""Which mailbox is read, and whose mails there count."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AliasChoices, Field, SecretStr, model_validator

from monitor.crawl.sources.settings import interval
from monitor.crawl.sources.unaddressed import UnaddressedSettings
from monitor.settings import Duration, SecretFromFile, like, secret

Host = Annotated[str, like(r"[A-Za-z0-9._:-]{1,253}", "the name of a host is expected, such as imap.example.org")]
Sender = Annotated[str, like(r"[^\s@<>]{0,64}@?[A-Za-z0-9.-]{1,253}", "an address or a domain is expected")]


class MailSettings(UnaddressedSettings):
    """A folder of a mailbox; it is only read, nothing in it is marked, moved or deleted."""

    kind: Literal["mail"] = "mail"
    host: Host
    port: int | None = Field(default=None, ge=1, le=65_535)
    """993, or 143 without `tls`."""
    tls: bool = True
    """Without it, user and password go over the line for everybody to read: for a server on this very machine."""
    user: Annotated[str, Field(min_length=1, max_length=320)]
    password: SecretStr | None = None
    password_file: SecretFromFile | None = None
    folder: Annotated[str, Field(min_length=1, max_length=255)] = "INBOX"
    senders: Annotated[tuple[Sender, ...], Field(max_length=1_000)] = ()
    """Whose mails count, by address (`desk@wire.example`) or domain (`wire.example`); without any, everybody's."""

    every: Annotated[Duration, AfterValidator(interval)] = Field(
        default=timedelta(minutes=5), validation_alias=AliasChoices("every", "interval")
    )
    """A mail that comes is mostly told of at once: this is for when it is not. Each look logs in anew."""
    fastest: Annotated[Duration, AfterValidator(interval)] | None = timedelta(minutes=1)

    @model_validator(mode="after")
    def _has_a_password(self) -> Self:
        if not self.secret:
            raise ValueError("set `password_file` (or `password`)")
        if not self.tls and not self.allow_private:
            raise ValueError("without `tls` only a server in your own network may be asked: set `allow_private: true`")
        return self

    @property
    def secret(self) -> str:
        """The password itself."""
        return secret(self.password, self.password_file) or ""

    @property
    def address(self) -> str:
        """Of another mailbox nothing is known."""
        return f"{self.kind} {self.user}@{self.host}:{self.port}/{self.folder}"

    def counts(self, sender: str) -> bool:
        """Whether the mails of an address are read."""
        sender = sender.lower()
        domain = sender.rpartition("@")[2]
        allowed = [one.lower().removeprefix("@") for one in self.senders]
        return not allowed or sender in allowed or any(domain == one or domain.endswith(f".{one}") for one in allowed)

"""Which API is asked, and what is picked out of its answers by JMESPath (https://jmespath.org/specification.html)."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal, Self

import jmespath
from jmespath.exceptions import JMESPathError
from pydantic import AfterValidator, Field, SecretStr, model_validator

from monitor.crawl.exchange import Asking
from monitor.crawl.sources.api.preset import presets
from monitor.crawl.sources.settings import HeaderName, SourceSettings
from monitor.settings import SecretFromFile, did_you_mean, secret


def _expression(value: str) -> str:
    try:
        jmespath.compile(value)
    except JMESPathError as error:
        raise ValueError(f"no JMESPath expression: {' '.join(str(error).split())[:200]}") from None
    return value


Expression = Annotated[str, Field(min_length=1, max_length=1_000), AfterValidator(_expression)]
FieldName = Literal["id", "url", "title", "text", "html", "summary", "published", "updated", "language"]


class ApiSettings(SourceSettings):
    """JSON at an address."""

    kind: Literal["api"] = "api"
    preset: str | None = None
    """An API that is known: url, items and fields stand in a file of ours."""
    parameters: Annotated[dict[str, str], Field(max_length=20)] = Field(default_factory=dict)
    """Of a preset: what stands in its address."""
    form: Literal["json", "xml"] = "json"
    """`xml` is read as lists by the names of elements: `alert[0].info[0].headline[0]`."""
    items: Expression = "@"
    """The list of articles in an answer."""
    fields: dict[FieldName, Expression] = Field(default_factory=dict)
    """What in an item is what of an article."""
    follow: Expression | None = None
    """Addresses of further documents in an answer, each read as an answer itself; or lists of an address and what tells
    its version, such as a date. Each is read once."""
    context: Expression | None = None
    """A line about an item. Then nothing there is an article: the lines are only shown beside the source."""
    passes_on: bool = False
    """Its articles are those of the sites that they lie at, not its own."""
    token: SecretStr | None = None
    token_file: SecretFromFile | None = None
    sent_as: HeaderName = "Authorization"
    """In which header the token goes; in `Authorization` it is a bearer token."""

    @model_validator(mode="before")
    @classmethod
    def _of_a_preset(cls, told: Any) -> Any:  # noqa: ANN401 - whatever the file says
        if not isinstance(told, dict) or told.get("preset") is None:
            return told
        name, parameters = told["preset"], told.get("parameters") or {}
        preset = presets().get(name) if isinstance(name, str) else None
        if preset is None:
            known = list(presets())
            raise ValueError(f"unknown preset{did_you_mean(str(name), known)}; one of {', '.join(known)}")
        if not isinstance(parameters, dict) or not all(isinstance(value, str) for value in parameters.values()):
            raise ValueError('parameters: texts are expected, each as `name: "value"`')
        if name == "cap":
            parameters = {"address": told.get("url", ""), **parameters}
            url = preset.address(parameters) and parameters["address"]
        else:
            url = preset.address(parameters)
        if told.get("url", url) != url:
            raise ValueError("`url` is told by the preset; leave it out")
        return {**preset.settings, **told, "url": url}

    @model_validator(mode="after")
    def _picks_something(self) -> Self:
        if self.context is None and not self.fields.keys() & {"title", "text", "html", "url"}:
            raise ValueError("`fields` must tell at least one of title, text, html and url")
        return self

    @property
    def asking(self) -> Asking:
        """How the source is asked: with its token."""
        token = secret(self.token, self.token_file)
        if token is None:
            return super().asking
        value = f"Bearer {token}" if self.sent_as.lower() == "authorization" else token
        return replace(super().asking, headers={**super().asking.headers, self.sent_as: value})

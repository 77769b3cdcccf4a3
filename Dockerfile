# Tocsin as a container: wheels are built in a first stage, the second holds what runs and nothing else.
# The base may be replaced by any image with Python 3.11 or newer: --build-arg PYTHON_IMAGE=...
ARG PYTHON_IMAGE=python:3.13-slim

FROM ${PYTHON_IMAGE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
# Dependencies come first: their layer is used again as long as only our own code changes.
COPY pyproject.toml constraints.txt ./
RUN python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" > /tmp/dependencies.txt \
    && python -m pip wheel --constraint constraints.txt --wheel-dir /wheels --requirement /tmp/dependencies.txt
COPY README.md LICENSE NOTICE ./
COPY monitor ./monitor
# The rules of reading are compiled where a compiler is or can be had; without one they read at half the rate.
# hadolint ignore=DL3008
RUN command -v cc || { apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev; } || true
RUN HATCH_BUILD_HOOKS_ENABLE=1 python -m pip wheel --no-deps --wheel-dir /wheels . \
    || python -m pip wheel --no-deps --wheel-dir /wheels .
# Byte code is written here, as the running container cannot write any.
RUN python -m venv --without-pip /opt/tocsin \
    && python -m pip --python /opt/tocsin/bin/python install --no-index --no-deps --compile /wheels/*.whl

FROM ${PYTHON_IMAGE}
LABEL org.opencontainers.image.title="Tocsin" \
      org.opencontainers.image.description="Watches the news for attacks on cities and alerts the people who watch those cities." \
      org.opencontainers.image.licenses="Apache-2.0"
# The same numbers everywhere, so that the owner of a volume stays the owner after an upgrade.
RUN groupadd --gid 10001 tocsin \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/tocsin --shell /usr/sbin/nologin tocsin \
    && install --directory --owner=tocsin --group=tocsin --mode=0750 /var/lib/tocsin /var/lib/tocsin/data
COPY --from=build /opt/tocsin /opt/tocsin
COPY config.yaml /etc/tocsin/config.yaml
# Inside, every address is listened on; deploy/compose.yaml publishes the port on loopback only.
ENV PATH=/opt/tocsin/bin:$PATH \
    HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    TOCSIN_CONFIG=/etc/tocsin/config.yaml \
    TOCSIN_DATA=/var/lib/tocsin/data \
    TOCSIN_WEB__LISTEN=0.0.0.0:8080
WORKDIR /var/lib/tocsin
USER 10001:10001
VOLUME ["/var/lib/tocsin/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["tocsin"]
CMD ["run", "--config", "/etc/tocsin/config.yaml"]

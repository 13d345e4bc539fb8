# The commands of the Observatory. `make` alone lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# A JDK 25: JAVA_HOME if it is one, else the usual folders.
JDK := $(shell ./infra/local/find-jdk.sh)
export JAVA_HOME := $(JDK)

RUN := $(if $(RUN_DIRECTORY),$(RUN_DIRECTORY),.run)
LAUNCHER := $(JDK)/bin/java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'infra/local/launcher/target/lib/*' eu.observatory.local.launcher.Launcher
MAVEN := mvn --no-transfer-progress
VERSION = $(shell sed -n 's:.*<revision>\(.*\)</revision>.*:\1:p' pom.xml)
# A service is a folder with an application.yaml.
SERVICES := $(patsubst %/src/main/resources/application.yaml,%,$(wildcard gateway/src/main/resources/application.yaml services/*/src/main/resources/application.yaml))
DEPLOYED := $(shell echo $(SERVICES) | tr ' ' ,)
SOURCES = find pom.xml gateway services infra -name target -prune -o -type f -path '*src/test*' -prune -o -type f -newer target/built -print -quit

.PHONY: help up down build test test-all tested format service images bench sample-remove replay clean jdk maven

help: ## Lists these commands
	@echo "Usage: make <command>"; echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

up: jdk ## Builds what changed, starts everything and prints the address to open; Ctrl-C stops it
	@$(MAKE) build
	@exec $(LAUNCHER) up

down: jdk ## Stops everything that `make up` started from this folder
	@if [ -d infra/local/launcher/target/lib ]; then exec $(LAUNCHER) down; else echo "Nothing was running"; fi

build: jdk maven ## Builds the jars, where a source is newer than they are
	@if [ ! -f target/built ] || [ -n "$$($(SOURCES))" ]; then \
	  echo "Building (the first time downloads the libraries, which takes minutes)"; \
	  $(MAVEN) -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dmaven.jar.forceCreation=true && mkdir -p target && touch target/built; \
	fi

test: jdk maven ## Builds and runs the tests on real engines and a real browser
	@$(MAKE) tested TESTED=

test-all: jdk maven ## The same, with the slow tests
	@$(MAKE) tested TESTED=-Dtest.excluded=

# Two modules at a time, then what starts the whole platform, which needs what the others packaged and the machine for itself.
tested:
	@. infra/local/browser.sh && . infra/local/prometheus.sh && \
	  $(MAVEN) -T 2 verify $(TESTED) -pl '!infra/local/launcher' && \
	  $(MAVEN) verify $(TESTED) -pl infra/local/launcher -am -Dtest='eu.observatory.local.launcher.**' -Dsurefire.failIfNoSpecifiedTests=false

format: jdk maven ## Formats the Java sources as the build wants them
	@$(MAVEN) -q spotless:apply

service: jdk ## Makes a service of its own out of the template: NAME=notices RECORD=notice (docs/new-service.md)
	@$(JDK)/bin/java infra/template/NewService.java $(NAME) $(RECORD)

images: jdk maven ## Writes an image of every service, and the list of its parts, to target/images; REGISTRY=… pushes them too
	@$(MAVEN) -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -am -pl $(DEPLOYED) org.cyclonedx:cyclonedx-maven-plugin:makeBom -DoutputFormat=json -DprojectType=application
	@$(MAVEN) -q package -DskipTests -Dspotless.check.skip=true -pl infra/images
	@$(JDK)/bin/java -cp 'infra/images/target/classes:infra/images/target/lib/*' eu.observatory.images.Images $(VERSION) $(DEPLOYED) $(REGISTRY)
	@for home in $(SERVICES); do cp $$home/target/bom.json target/images/$$(basename $$home)-$(VERSION).cdx.json || exit 1; done

bench: jdk build ## Measures start-up and the rest, each against a limit or a peer
	@for script in infra/bench/*.sh; do echo "== $$script"; sh "$$script" || exit 1; done

sample-remove: jdk ## Withdraws the sample enterprises from the running platform
	@exec $(LAUNCHER) sample-remove

replay: jdk ## Gives the consumers of the running platform their dead letters again
	@exec $(LAUNCHER) replay

clean: jdk maven ## Deletes what the build made and all local data; stops what runs
	@$(MAKE) down
	@$(MAVEN) -q clean
	@rm -rf $(RUN) target

jdk:
	@test -n "$(JDK)" || { echo "No JDK 25 was found in JAVA_HOME or the usual folders: install one (https://adoptium.net) and set JAVA_HOME to it."; exit 1; }

maven:
	@command -v mvn >/dev/null || { echo "Maven is missing: install Maven 3.8.7 or newer."; exit 1; }
	@mvn -v 2>/dev/null | awk '/^.*Apache Maven/ { sub(/.*Apache Maven /, ""); split($$1, v, "[.-]"); if (v[1]*10000+v[2]*100+v[3] < 30807) { print "Maven " $$1 " is too old: install 3.8.7 or newer."; exit 1 } }'

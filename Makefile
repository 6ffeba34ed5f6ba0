# Bản Tin. `make` alone lists the targets. It needs Python 3.11 or newer, make and git, and nothing else.
# The environment lies in .venv: made on first use, made again when the requirement files change.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
LOCKED := --require-hashes --no-deps --no-build-isolation --no-compile

RUN_FILES := requirements-build.txt requirements.txt
RUN_READY := $(VENV)/.run-ready
INSTALLED := $(VENV)/.installed
COMPILED := $(VENV)/.compiled
TEMPLATES := $(wildcard theme/templates/*.html theme/components/*/*.html plugins/templates/*.py plugins/words/*.po)
TEST_READY := $(VENV)/.test-ready
FUZZ_READY := $(VENV)/.fuzz-ready

# Scripts in an environment name the folder they were made in, so a checkout that was moved needs a new one, and so
# does a machine whose Python is gone.
MADE_HERE := $(shell test -x $(BIN)/python && test "$$(cat $(RUN_READY) 2>/dev/null)" = "$(CURDIR)" && echo yes)
ifneq ($(MADE_HERE),yes)
$(RUN_READY): anew
endif

.DEFAULT_GOAL := help
.PHONY: help env serve build publish check bench sbom words fuzz quality test test-env lint types suite anew

help: ## Liệt kê các lệnh · List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

env: $(COMPILED) ## Chuẩn bị môi trường chạy (.venv) · Prepare the environment (.venv)

serve: env ## Xem thử tại http://localhost:8000, tự cập nhật khi sửa · Preview with live reload
	@$(BIN)/bantin serve

build: env ## Dựng trang vào thư mục output/ · Build the site into output/
	@$(BIN)/bantin build -s pelicanconf.py

publish: env ## Xuất bản một đợt mới vào www/ · Publish a new release into www/
	@$(BIN)/bantin publish -s publishconf.py

check: env ## Chỉ kiểm tra nội dung, không ghi gì · Check the content, write nothing
	@$(BIN)/bantin check

bench: env ## Đo tốc độ so với Hugo và Pelican gốc · Measure speed against Hugo and stock Pelican
	@$(BIN)/python -m bench.run $(BENCH)

sbom: ## In danh mục thành phần (CycloneDX, JSON) · Print the bill of materials: make -s sbom > sbom.json
	@"$(PYTHON)" tools/sbom.py

# Seconds for each target, or FUZZ="60 body" for one of them alone.
FUZZ ?= 600

words: test-env ## Cập nhật danh mục chữ tiếng Anh của giao diện · Update the catalogue of English words
	@$(BIN)/python -m tools.words

fuzz: test-env $(FUZZ_READY) ## Thử máy đọc bằng dữ liệu ngẫu nhiên, mỗi loại 10 phút (FUZZ=giây) · Fuzz the readers
	@$(BIN)/python -m tests.fuzz.run $(FUZZ)

quality: test-env ## Đo chất lượng từng loại trang bằng Lighthouse, axe · Measure every type of page
	@npm ci --prefix tools/lighthouse --ignore-scripts --no-audit --no-fund --silent
	@$(BIN)/python -m tools.page_quality

test: suite ## Chạy toàn bộ kiểm thử · Run the whole test suite

# Each step waits for the one before, so that the tests' closing line is the last one printed.
test-env: $(COMPILED) $(TEST_READY)
	@$(BIN)/python -m tools.test_tools

lint: test-env
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "Chưa đúng định dạng · Not formatted: $(BIN)/ruff format"; exit 1; }

types: lint
	@$(BIN)/mypy --no-error-summary

suite: types
	@$(BIN)/python -m pytest -q -n auto --dist worksteal

$(RUN_READY): $(RUN_FILES)
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "lỗi: không thấy $(PYTHON). Cài Python 3.11 trở lên, hoặc chỉ chỗ: make PYTHON=/đường/dẫn/python3"; \
	  echo "error: $(PYTHON) was not found. Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3"; \
	  exit 2; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "lỗi: cần Python 3.11 trở lên, máy này có $$("$(PYTHON)" --version 2>&1). Chỉ bản khác: make PYTHON=python3.12"; \
	  echo "error: Python 3.11 or newer is needed. Name another one: make PYTHON=python3.12"; \
	  exit 2; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "lỗi: Python này thiếu venv. Trên Debian, Ubuntu: sudo apt install python3-venv"; \
	  echo "error: this Python lacks venv. On Debian and Ubuntu: sudo apt install python3-venv"; \
	  exit 2; }
	@echo "Đang chuẩn bị môi trường · Preparing the environment ($(VENV))…"
	@rm -rf $(VENV)
	@"$(PYTHON)" -m venv $(VENV)
	@$(PIP) $(LOCKED) -r requirements-build.txt
	@$(PIP) $(LOCKED) -r requirements.txt
	@echo "$(CURDIR)" > $@

$(INSTALLED): $(RUN_READY) pyproject.toml
	@$(PIP) --no-deps --no-build-isolation --no-compile --editable .
	@touch $@

$(COMPILED): $(INSTALLED) $(TEMPLATES)
	@$(BIN)/python tools/compile.py
	@touch $@

$(TEST_READY): $(RUN_READY) requirements-dev.txt
	@echo "Đang cài công cụ kiểm thử · Installing the test tools…"
	@$(PIP) $(LOCKED) -r requirements-dev.txt
	@touch $@

$(FUZZ_READY): $(RUN_READY) tests/fuzz/requirements.txt
	@$(PIP) $(LOCKED) -r tests/fuzz/requirements.txt
	@touch $@

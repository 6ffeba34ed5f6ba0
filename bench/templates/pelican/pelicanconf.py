"""The site of the bench as stock Pelican builds it: same articles, addresses, listings and feeds as Bản Tin's."""

SITENAME = "Bản tin thử tốc độ"
SITEURL = "http://localhost:8000"
OWNER = "Văn phòng Thử nghiệm"
DESCRIPTION = "Tin bài dùng để đo tốc độ dựng trang."
ADDRESS = "Số 1, đường Trung tâm"
EMAIL = "bantin@example.vn"

PATH = "content"
THEME = "theme"
PLUGINS: list[str] = []
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
DATE_FORMATS = {"vi": "%d/%m/%Y %H:%M"}
ARTICLE_PATHS = ["tin-tuc"]
STATIC_PATHS = ["hinh-anh"]
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.toc": {"permalink": True}},
    "output_format": "html",
}

ARTICLE_URL = "tin-tuc/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "tin-tuc/{date:%Y}/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "chuyen-muc/{slug}/", "chuyen-muc/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "tu-khoa/{slug}/", "tu-khoa/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "tac-gia/{slug}/", "tac-gia/{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "nam/{date:%Y}/", "nam/{date:%Y}/index.html"
MONTH_ARCHIVE_URL, MONTH_ARCHIVE_SAVE_AS = "thang/{date:%Y-%m}/", "thang/{date:%Y-%m}/index.html"

DIRECT_TEMPLATES = ["index", "news", "archives", "404", "sitemap"]
NEWS_URL, NEWS_SAVE_AS = "tin-tuc/", "tin-tuc/index.html"
ARCHIVES_URL, ARCHIVES_SAVE_AS = "luu-tru/", "luu-tru/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"news": None, "archives": None, "category": None, "tag": None, "author": None}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/trang/{number}/", "{base_name}/trang/{number}/index.html"),
)

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_RSS = "rss.xml"
CATEGORY_FEED_RSS = "chuyen-muc/{slug}/rss.xml"
TAG_FEED_RSS = "tu-khoa/{slug}/rss.xml"
AUTHOR_FEED_RSS = "tac-gia/{slug}/rss.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = TRANSLATION_FEED_ATOM = None

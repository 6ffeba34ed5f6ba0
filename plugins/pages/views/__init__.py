"""What a template may read: plain frozen values, every address finished, every day in words.

A page shows its values and nothing else, so the hash of the values is the key of the page
(`engine.md`). `theme/README.md` is the template author's side of this file; a test holds the two
together. Addresses called ``href`` begin with the path of SITEURL; those called ``url`` are absolute.
"""

from plugins.pages.views.frame import (
    Head,
    MenuItem,
    SiteFrame,
)
from plugins.pages.views.lists import (
    BodyView,
    FeedGroup,
    FeedRow,
    HomeView,
    LinkGroup,
    ListingView,
    NumberGroup,
    NumberRow,
    NumbersView,
    RedirectView,
    SearchView,
    Shelf,
    VerifyView,
)
from plugins.pages.views.parts import (
    Attachment,
    Banner,
    Block,
    Card,
    FeedLink,
    Link,
    Picture,
    Step,
    Validity,
    When,
)
from plugins.pages.views.records import (
    BodyNote,
    Change,
    CommentPeriod,
    Contents,
    DocumentView,
    Fact,
    MeetingView,
    NewsView,
    ProgrammeView,
    RecordView,
    Sheet,
    WithdrawnView,
)
from plugins.pages.views.schedule import (
    COLUMNS,
    DayView,
    EntryView,
    ScheduleView,
)

__all__ = [
    "COLUMNS",
    "Attachment",
    "Banner",
    "Block",
    "BodyNote",
    "BodyView",
    "Card",
    "Change",
    "CommentPeriod",
    "Contents",
    "DayView",
    "DocumentView",
    "EntryView",
    "Fact",
    "FeedGroup",
    "FeedLink",
    "FeedRow",
    "Head",
    "HomeView",
    "Link",
    "LinkGroup",
    "ListingView",
    "MeetingView",
    "MenuItem",
    "NewsView",
    "NumberGroup",
    "NumberRow",
    "NumbersView",
    "Picture",
    "ProgrammeView",
    "RecordView",
    "RedirectView",
    "ScheduleView",
    "SearchView",
    "Sheet",
    "Shelf",
    "SiteFrame",
    "Step",
    "Validity",
    "VerifyView",
    "When",
    "WithdrawnView",
]

"""What the vote extractor finds in a report."""

from graph.extract.votes import extractor as votes


def of_type(make_page, text, kind):
    page = make_page(text, "news", published="2024-07-02")
    return [one for one in votes.extract(page) if isinstance(one, kind)]

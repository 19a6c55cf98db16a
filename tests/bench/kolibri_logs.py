"""Runs inside a Python environment that has Kolibri (PyPI): fills its own tables with so many learners' sessions.

KOLIBRI_HOME=… python kolibri_logs.py 450000
"""

import sys
import uuid
from datetime import UTC, datetime, timedelta

from kolibri.utils.main import initialize

initialize()

from kolibri.core.auth.models import Facility, FacilityUser  # noqa: E402
from kolibri.core.logger.models import ContentSessionLog  # noqa: E402

BATCH = 5000


def main(count: int) -> None:
    facility, user = Facility.objects.get(), FacilityUser.objects.first()
    began = datetime(2026, 4, 1, 9, tzinfo=UTC)
    batch = []
    for number in range(count):
        start = began + timedelta(minutes=number)
        log = ContentSessionLog(
            user=user, content_id=uuid.uuid4().hex, channel_id=uuid.uuid4().hex, start_timestamp=start,
            end_timestamp=start + timedelta(minutes=8), time_spent=480, progress=1, kind="exercise", dataset=facility.dataset,
        )  # fmt: skip
        log.id = uuid.uuid4().hex
        log._morango_source_id, log._morango_partition = uuid.uuid4().hex, f"{facility.dataset_id}:user-rw:{user.id}"
        batch.append(log)
        if len(batch) == BATCH or number == count - 1:
            ContentSessionLog.objects.bulk_create(batch)
            batch = []
    print(ContentSessionLog.objects.count())


if __name__ == "__main__":
    main(int(sys.argv[1]))

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startRecorder } from '@/page/recorder';
import { createPageRedactor } from '@/page/redaction/create-page-redactor';
import { createTargetNamer } from '@/page/target/target-namer';
import { createFrameChannel } from '@/platform/frame-channel';
import { shadowRootOf } from '@/platform/shadow-root-of';

/** Injected into every frame while a recording runs. */
export default defineUnlistedScript(() => {
  startRecorder({
    namer: createTargetNamer(document, shadowRootOf),
    redactor: createPageRedactor(document, { shadowRootOf }),
    channel: createFrameChannel(),
    shadowRootOf,
  });
});

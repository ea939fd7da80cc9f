import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeViewport } from '@/page/snapshot/describe-viewport';
import { type DescribeViewport, SNAPSHOT_HANDLE } from '@/platform/messages';

export default defineUnlistedScript(() => {
  const describe: DescribeViewport = (sensitive) => describeViewport(document, sensitive);
  Object.assign(globalThis, { [SNAPSHOT_HANDLE]: describe });
});

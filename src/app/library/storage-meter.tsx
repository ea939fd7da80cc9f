import { useEffect, useState } from 'react';
import type { StorageUsage } from '../ports';
import { usePorts } from '../ports-context';
import { readableBytes } from './when';

/** How much room the SOPs take; read again when their number changes. */
export function StorageMeter({ sops }: { sops: number }) {
  const ports = usePorts();
  const [storage, setStorage] = useState<StorageUsage | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when an SOP comes or goes
  useEffect(() => {
    let gone = false;
    ports.storageUsage().then(
      (value) => !gone && setStorage(value),
      () => !gone && setStorage(null),
    );
    return () => {
      gone = true;
    };
  }, [ports, sops]);
  if (!storage) return null;
  return (
    <p data-testid="storage-used">
      {readableBytes(storage.usage)} used
      {storage.quota > 0 && `, ${readableBytes(storage.quota - storage.usage)} free`}. Everything is
      on this computer only
      {storage.persisted ? '.' : '; the browser may clear it when the disk is full.'}
    </p>
  );
}

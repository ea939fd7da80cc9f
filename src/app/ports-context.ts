import { createContext, useContext } from 'react';
import type { AppPorts } from './ports';

const PortsContext = createContext<AppPorts | null>(null);

export const PortsProvider = PortsContext.Provider;

/** @throws outside of a PortsProvider. */
export function usePorts(): AppPorts {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('The app was rendered without its ports.');
  return ports;
}

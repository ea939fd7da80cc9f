import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Toolbar,
  ToolbarButton,
} from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { readPolicies } from '../data/policies.ts';
import { tellPortal } from '../messages.ts';
import { BladeFrame } from './blade-frame.tsx';

/** The compliance policies. */
export function PoliciesBlade() {
  const [policies, setPolicies] = useState(readPolicies);
  return (
    <BladeFrame
      title="Compliance policies"
      crumbs={[{ text: 'Compliance policies', path: 'policies' }]}
      commands={
        <Toolbar aria-label="Commands" size="small">
          <ToolbarButton
            icon={<AddRegular />}
            onClick={() => tellPortal({ type: 'open-blade', path: 'create-policy' })}
          >
            Create policy
          </ToolbarButton>
          <ToolbarButton
            icon={<ArrowClockwiseRegular />}
            onClick={() => setPolicies(readPolicies())}
          >
            Refresh
          </ToolbarButton>
        </Toolbar>
      }
    >
      <Table aria-label="Compliance policies">
        <TableHeader>
          <TableRow>
            {['Policy name', 'Platform', 'Assigned to', 'Created'].map((header) => (
              <TableHeaderCell key={header}>{header}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {policies.map((policy) => (
            <TableRow key={policy.name}>
              <TableCell>{policy.name}</TableCell>
              <TableCell>{policy.platform}</TableCell>
              <TableCell>{policy.assignedTo.join(', ')}</TableCell>
              <TableCell>{policy.created}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </BladeFrame>
  );
}

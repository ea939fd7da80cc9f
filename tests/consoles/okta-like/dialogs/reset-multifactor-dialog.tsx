import { Box, Button, Checkbox, Dialog, Paragraph } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import type { Person } from '../data/directory.ts';
import { changePerson } from '../data/state.ts';
import { showToast } from '../shell/toasts.tsx';

/** Takes away some or all of a person's authentication factors, after a second question. */
export function ResetMultifactorDialog({
  person,
  onClose,
}: {
  person: Person;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<string[]>(person.factors);
  const [isConfirming, setIsConfirming] = useState(false);
  function reset(): void {
    changePerson(person.id, {
      factors: person.factors.filter((factor) => !chosen.includes(factor)),
    });
    showToast(`Multifactor was reset for ${person.firstName} ${person.lastName}`);
    onClose();
  }
  if (isConfirming) {
    return (
      <Dialog
        isOpen
        title="Are you sure?"
        onClose={onClose}
        callToActionFirstComponent={
          <Button variant="danger" label="Reset factors" onClick={reset} />
        }
        callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
      >
        {`${person.firstName} must enrol ${chosen.join(', ')} again at the next sign-in.`}
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      title="Reset multifactor"
      onClose={onClose}
      callToActionFirstComponent={
        <Button
          variant="primary"
          label="Continue"
          isDisabled={chosen.length === 0}
          onClick={() => setIsConfirming(true)}
        />
      }
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <Paragraph>
        {person.factors.length
          ? 'Choose the factors to reset.'
          : 'This person has no factors enrolled.'}
      </Paragraph>
      <Box sx={{ display: 'grid', gap: '8px', padding: '12px 4px 8px' }}>
        {person.factors.map((factor) => (
          <Checkbox
            key={factor}
            label={factor}
            isChecked={chosen.includes(factor)}
            onChange={(_, isChecked) =>
              setChosen(
                isChecked ? [...chosen, factor] : chosen.filter((other) => other !== factor),
              )
            }
          />
        ))}
      </Box>
    </Dialog>
  );
}

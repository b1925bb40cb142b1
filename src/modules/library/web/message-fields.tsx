import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './house.module.css'
import { type EditedMessage, type EditedProof, emptyProof } from './house-edit.ts'

type Props = {
  number: number
  message: EditedMessage
  onChange: (message: EditedMessage) => void
  onRemove: (() => void) | undefined
  /** One place earlier. */
  onMove: (() => void) | undefined
}

/** One pillar: its message and what proves it. */
export function MessageFields({ number, message, onChange, onRemove, onMove }: Props) {
  const { proofs } = message
  const setProofs = (next: readonly EditedProof[]): void => onChange({ ...message, proofs: next })
  return (
    <FieldGroup legend={t('Message {number}', { number })}>
      <TextField
        name={`title-${message.key}`}
        label={t('Title')}
        value={message.title}
        onChange={(title) => onChange({ ...message, title })}
        required
      />
      <TextArea
        name={`text-${message.key}`}
        label={t('In a sentence or two')}
        rows={2}
        value={message.text}
        onChange={(text) => onChange({ ...message, text })}
      />
      {proofs.map((proof, at) => (
        <ProofFields
          key={proof.key}
          proof={proof}
          onChange={(next) => setProofs(proofs.with(at, next))}
          onRemove={() => setProofs(proofs.toSpliced(at, 1))}
        />
      ))}
      <div className={styles.acts}>
        <Button size="s" icon="plus" onPress={() => setProofs([...proofs, emptyProof()])}>
          {t('Add a proof point')}
        </Button>
        {onMove ? (
          <Button size="s" kind="ghost" icon="up" onPress={onMove}>
            {t('Move up')}
          </Button>
        ) : null}
        {onRemove ? (
          <Button size="s" kind="ghost" icon="trash" onPress={onRemove}>
            {t('Remove this message')}
          </Button>
        ) : null}
      </div>
    </FieldGroup>
  )
}

type ProofProps = { proof: EditedProof; onChange: (proof: EditedProof) => void; onRemove: () => void }

function ProofFields({ proof, onChange, onRemove }: ProofProps) {
  return (
    <div className={styles.proofFields}>
      <div className={styles.proofHead}>
        <TextField
          name={`proof-${proof.key}`}
          label={t('Proof point')}
          value={proof.text}
          onChange={(text) => onChange({ ...proof, text })}
        />
        <IconButton icon="close" label={t('Remove this proof point')} onPress={onRemove} />
      </div>
      <FormRow>
        <TextField
          name={`source-${proof.key}`}
          type="url"
          label={t('Source address')}
          value={proof.sourceUrl}
          onChange={(sourceUrl) => onChange({ ...proof, sourceUrl })}
        />
        <DayField
          name={`asof-${proof.key}`}
          label={t('As of')}
          value={proof.asOf}
          onChange={(day) => onChange({ ...proof, asOf: day ?? '' })}
        />
        <DayField
          name={`until-${proof.key}`}
          label={t('May be said until')}
          value={proof.expiresOn}
          onChange={(day) => onChange({ ...proof, expiresOn: day ?? '' })}
        />
      </FormRow>
    </div>
  )
}

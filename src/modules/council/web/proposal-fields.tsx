import type { ChangeKind, ItemView } from '#modules/council/contract.ts'
import { changeKinds } from '#modules/council/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { type ChangeDraft, freshChange, toChange } from './change/change-draft.ts'
import { ChangeFields } from './change/change-fields.tsx'
import { missing } from './missing.ts'
import type { ItemInput, Person } from './types.ts'
import { kindHint, kindWord } from './words.ts'

/** A proposal while it is written. */
export type Drafted = {
  text: string
  kind: ChangeKind
  owner: Person | null
  dueOn: string | null
  effectiveOn: string | null
  change: ChangeDraft
}

export function freshProposal(start: ItemView['proposal'], kind: string | undefined): Drafted {
  return {
    text: start?.text ?? '',
    kind: start?.change.kind ?? changeKinds.find((one) => one === kind) ?? 'text',
    owner: start?.owner ? { id: start.owner.id, name: start.owner.name } : null,
    dueOn: start?.dueOn ?? null,
    effectiveOn: start?.effectiveOn ?? null,
    change: freshChange(start?.change ?? null),
  }
}

/** What is sent; throws what the form shows when something is missing. */
export function toProposal(draft: Drafted): NonNullable<ItemInput['proposal']> {
  if (draft.text.trim() === '') throw missing('proposal', t('Say in words what is decided.'))
  if (!draft.owner) throw missing('ownerId', t('Choose who carries it out.'))
  return {
    text: draft.text,
    change: toChange(draft.kind, draft.change),
    ownerId: draft.owner.id,
    dueOn: draft.dueOn,
    effectiveOn: draft.effectiveOn,
  }
}

/** What is decided, what that does by itself, who carries it out and when. */
export function ProposalFields({ draft, onChange }: { draft: Drafted; onChange: (draft: Drafted) => void }) {
  const set = (part: Partial<Drafted>): void => onChange({ ...draft, ...part })
  return (
    <>
      <TextArea
        name="proposal"
        label={t('What is decided')}
        hint={t('One or two sentences, as they will stand in the register.')}
        rows={3}
        value={draft.text}
        onChange={(text) => set({ text })}
        required
      />
      <Select
        name="kind"
        label={t('What it does')}
        hint={kindHint(draft.kind)}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={changeKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
      />
      <ChangeFields kind={draft.kind} draft={draft.change} onChange={(change) => set({ change })} />
      <MemberField
        name="ownerId"
        label={t('Carried out by')}
        hint={
          draft.kind === 'text'
            ? t('Says when it is done, and is reminded.')
            : t('It carries itself out; this person answers for it.')
        }
        value={draft.owner}
        onChange={(owner) => set({ owner })}
      />
      <FormRow>
        <DayField
          name="dueOn"
          label={t('Until')}
          hint={t('May stay empty')}
          value={draft.dueOn ?? ''}
          onChange={(dueOn) => set({ dueOn })}
        />
        {draft.kind === 'text' ? null : (
          <DayField
            name="effectiveOn"
            label={t('Holds from')}
            hint={t('Empty: as soon as it is adopted')}
            value={draft.effectiveOn ?? ''}
            onChange={(effectiveOn) => set({ effectiveOn })}
          />
        )}
      </FormRow>
    </>
  )
}

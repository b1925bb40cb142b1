import { useState } from 'react'
import type { SeatView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import styles from './council.module.css'
import { missing } from './missing.ts'
import type { Area, Person } from './types.ts'
import { useAct } from './use-act.ts'
import { areaOptions } from './words.ts'

type SeatInput = { area: Area; name: string | null; voting: boolean }

/** What a seat stands for, and whether it has a vote. */
export function SeatForm({ seat, onClose }: { seat?: SeatView | undefined; onClose: () => void }) {
  const [area, setArea] = useState<Area>(seat?.area ?? 'region')
  const save = useAct(
    async (input: SeatInput) => {
      if (seat) await api.council.changeSeat({ id: seat.id, ...input })
      else await api.council.addSeat(input)
    },
    t('Saved.'),
    onClose,
  )
  return (
    <Form
      className={styles.form}
      label={t('Seat')}
      onSubmit={(data) =>
        save.mutateAsync({
          area,
          name: String(data.get('name') ?? '').trim() || null,
          voting: data.get('voting') !== 'adviser',
        })
      }
    >
      <FormRow>
        <Select name="area" label={t('Area')} value={area} onChange={setArea} options={areaOptions()} />
        <TextField
          name="name"
          label={t('Own name')}
          hint={t('Such as a region; may stay empty')}
          defaultValue={seat?.name ?? undefined}
        />
      </FormRow>
      <RadioGroup
        name="voting"
        label={t('Takes part')}
        defaultValue={seat?.voting === false ? 'adviser' : 'vote'}
        options={[
          { value: 'vote', label: t('with a vote') },
          { value: 'adviser', label: t('as an adviser') },
        ]}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** Names somebody to a seat; the term of the charter is taken unless another last day is chosen. */
export function NameForm({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const [member, setMember] = useState<Person | null>(null)
  const name = useAct(
    (input: { memberId: string; to?: string }) => api.council.nameSeat({ id: seat.id, ...input }),
    t('Named.'),
    onClose,
  )
  return (
    <Form
      className={styles.form}
      label={t('Name somebody')}
      onSubmit={(data) => {
        if (!member) throw missing('memberId', t('Choose a member.'))
        const to = String(data.get('to') ?? '')
        return name.mutateAsync({ memberId: member.id, ...(to ? { to } : {}) })
      }}
    >
      <FormRow>
        <MemberField name="memberId" label={t('Who')} value={member} onChange={setMember} />
        <DayField name="to" label={t('Last day')} hint={t('Empty: as long as the charter says')} />
      </FormRow>
      <FormActions>
        <Submit>{t('Name them')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

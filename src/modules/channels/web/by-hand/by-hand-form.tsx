import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ByHandNetwork, ChannelCard } from '#modules/channels/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from '#web/member-field.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import css from '../channels.module.css'
import { Steps } from './steps.tsx'
import { PlaceFields, PosterFields, postersOf, readPosting, usePosters } from './who-posts.tsx'

type Whose = 'ours' | 'mine'
type FormProps = {
  choice: ByHandNetwork
  /** A channel that was put away and comes back. */
  again: ChannelCard | undefined
  people: readonly Person[]
  canManage: boolean
  canAddOwn: boolean
  onClose: () => void
}

/** Adds an account that people post to by hand: which one, whose, and who posts. Nobody signs in. */
export function ByHandForm({ choice, again, people, canManage, canAddOwn, onClose }: FormProps) {
  const { member } = useSession()
  const queries = useQueryClient()
  const set = useSetSearch()
  const [whose, setWhose] = useState<Whose>(again?.personal || !canManage ? 'mine' : 'ours')
  const [handle, setHandle] = useState(again?.profileUrl ?? again?.handle ?? '')
  const before = postersOf(again, people)
  const me = { id: member.id, name: member.name }
  const posting = usePosters({ ...before, poster: before.poster ?? me })
  const mine = whose === 'mine'

  const add = async (data: FormData): Promise<void> => {
    const read = readPosting(data, mine ? { poster: me, deputy: null } : posting.posters)
    const name = String(data.get('name') ?? '').trim()
    const made = await api.channels.addByHand({
      ...read,
      network: choice.id,
      handle,
      name: name === '' ? null : name,
      personal: mine,
      agreed: data.get('agreed') !== null,
    })
    await queries.invalidateQueries({ queryKey: orpc.channels.key() })
    set({ connect: undefined, by: undefined, channel: undefined, made: made.id })
  }
  return (
    <div className={css.byhand}>
      <Form onSubmit={add} label={t('Post to {network} by hand', { network: choice.name })}>
        <TextField
          name="handle"
          label={t('Handle or address')}
          hint={t('As on {network}, or the address of the profile.', { network: choice.name })}
          value={handle}
          onChange={setHandle}
          required
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="name"
          label={t('What we call it')}
          hint={t('Only members see it. Left empty, it is called by its handle.')}
          maxLength={80}
          autoComplete="off"
        />
        {canManage && canAddOwn && !again ? <WhoseField value={whose} onChange={setWhose} /> : null}
        {mine ? <Agreement /> : <PosterFields {...posting} />}
        <PlaceFields channel={again} />
        <FormActions>
          <Submit icon="plus">{t('Add the account')}</Submit>
          <Button kind="ghost" onPress={onClose}>
            {t('Cancel')}
          </Button>
        </FormActions>
      </Form>
      <Steps steps={choice.steps} handle={handle} />
    </div>
  )
}

function WhoseField({ value, onChange }: { value: Whose; onChange: (whose: Whose) => void }) {
  return (
    <RadioGroup<Whose>
      name="whose"
      label={t('Whose account it is')}
      options={[
        { value: 'ours', label: t('Our organisation’s') },
        { value: 'mine', label: t('My own'), hint: t('Only you can add it, and only you post there.') },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function Agreement() {
  return (
    <Checkbox
      name="agreed"
      label={t('I agree that posts for my own account are prepared here, and I post them myself.')}
      hint={t('Everybody here sees that the account is yours. You can put it away at any time.')}
    />
  )
}

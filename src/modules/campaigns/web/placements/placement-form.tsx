import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readNumber } from '#kernel/written-number.ts'
import type { PlacementView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { useGo } from '#web/screen-hooks.ts'
import css from '../campaigns.module.css'
import { said, saidOr } from '../read-form.ts'
import { placementKinds, placementKindWord } from '../words.ts'
import { sendPicture } from './send-picture.ts'
import { TagField } from './tag-field.tsx'

type Props = {
  placement?: PlacementView | undefined
  campaignId?: string | undefined
  onDone: () => void
}

/** Where something stands and what it leads to. */
export function PlacementForm({ placement, campaignId, onDone }: Props) {
  const queries = useQueryClient()
  const go = useGo()
  const [owner, setOwner] = useState<Person | null>(placement?.owner ?? null)
  const [picture, setPicture] = useState<File | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    const pictureId = picture ? await sendPicture(picture) : (placement?.pictureId ?? null)
    const words = { ...read(data, owner?.id ?? null), channelId: placement?.channelId ?? null, pictureId }
    if (placement) {
      await api.campaigns.savePlacement({ id: placement.id, ...words })
      toast(t('Saved.'))
    } else {
      const more = { word: said(data, 'word'), alikeToo: data.get('alikeToo') !== null }
      const { id } = await api.campaigns.addPlacement({ ...words, ...more })
      toast(t('The placement is registered.'))
      go(`/placements/${id}`)
    }
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Placement')}>
      <TextField
        name="place"
        label={t('Where it stands')}
        hint={t('So that a colleague finds it: bus stop at Torget, page 4 of the catalogue.')}
        defaultValue={placement?.place}
        required
      />
      <FormRow>
        <Select
          name="kind"
          label={t('Kind of place')}
          defaultValue={placement?.kind ?? 'web'}
          options={placementKinds.map((one) => ({ value: one, label: placementKindWord(one) }))}
        />
        <References placement={placement} campaignId={campaignId} />
      </FormRow>
      <TextField
        name="target"
        type="url"
        label={t('Leads to')}
        hint={t('The whole address. Leave it empty where there is only a code to say.')}
        defaultValue={placement?.target ?? undefined}
      />
      {placement ? null : (
        <TextField
          name="word"
          label={t('Own word for the short link')}
          hint={t('Such as spring-sale. Empty: a short code that nobody guesses.')}
        />
      )}
      <TextField
        name="spokenCode"
        label={t('Code to say or type')}
        hint={t('For radio, television, a till: FJELL10.')}
        defaultValue={placement?.spokenCode ?? undefined}
      />
      <TagsAndTime placement={placement} />
      <MemberField name="ownerId" label={t('Looked after by')} value={owner} onChange={setOwner} />
      <FileField
        name="picture"
        label={t('Picture of it')}
        hint={t('A photo of the poster, a screenshot of the page.')}
        accept="image/*"
        onFiles={(files) => setPicture(files[0] ?? null)}
      />
      <TextField name="note" label={t('For colleagues')} defaultValue={placement?.note} />
      {placement ? null : (
        <Checkbox name="alikeToo" label={t('Add it although one that looks the same is there')} />
      )}
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function TagsAndTime({ placement }: Pick<Props, 'placement'>) {
  return (
    <>
      <FormRow>
        <TagField kind="source" label={t('Source (utm_source)')} value={placement?.source} />
        <TagField kind="medium" label={t('Medium (utm_medium)')} value={placement?.medium} />
        <TextField name="content" label={t('Content (utm_content)')} defaultValue={placement?.content} />
      </FormRow>
      <FormRow>
        <DayField
          name="standsFrom"
          label={t('Stands from')}
          defaultValue={placement?.standsFrom ?? new Date().toISOString().slice(0, 10)}
          required
        />
        <DayField
          name="standsUntil"
          label={t('Stands until')}
          defaultValue={placement?.standsUntil ?? undefined}
        />
      </FormRow>
      <FormRow>
        <TextField name="cost" label={t('Cost')} defaultValue={placement?.cost?.toString()} />
        <TextField
          name="currency"
          label={t('Currency')}
          defaultValue={placement?.currency ?? undefined}
          placeholder="EUR"
        />
      </FormRow>
    </>
  )
}

/** A cost that cannot be read stays in its field and says why; nothing else typed is lost. */
function costOf(text: string): number {
  const told = readNumber(text)
  if ('value' in told) return told.value
  const words =
    told.wrong === 'ambiguous'
      ? t('This may mean a thousand or one. Write it with two decimals.')
      : t('“{text}” is no amount.', { text })
  throw { kind: 'fields', message: words, fields: { cost: words }, retry: false } satisfies Refusal
}

function read(data: FormData, ownerId: string | null) {
  const cost = said(data, 'cost')
  return {
    kind: placementKinds.find((one) => one === said(data, 'kind')) ?? ('web' as const),
    place: said(data, 'place'),
    note: said(data, 'note'),
    campaignId: saidOr(data, 'campaignId'),
    departmentId: saidOr(data, 'departmentId'),
    ownerId,
    standsFrom: said(data, 'standsFrom'),
    standsUntil: saidOr(data, 'standsUntil'),
    cost: cost === '' ? null : costOf(cost),
    currency: saidOr(data, 'currency')?.toUpperCase() ?? null,
    target: saidOr(data, 'target'),
    spokenCode: said(data, 'spokenCode'),
    source: said(data, 'source'),
    medium: said(data, 'medium'),
    content: said(data, 'content'),
  }
}

function References({ placement, campaignId }: Pick<Props, 'placement' | 'campaignId'>) {
  const departments = useQuery(orpc.people.departments.queryOptions())
  const names = useQuery(orpc.campaigns.names.queryOptions())
  return (
    <>
      <Select
        name="campaignId"
        label={t('Campaign')}
        key={`campaign ${names.isPending}`}
        defaultValue={placement?.campaign?.id ?? campaignId ?? ''}
        options={[
          { value: '', label: t('No campaign') },
          ...(names.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="departmentId"
        label={t('Department')}
        key={`department ${departments.isPending}`}
        defaultValue={placement?.department?.id ?? ''}
        options={[
          { value: '', label: t('For everybody') },
          ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}

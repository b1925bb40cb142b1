import { useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { languageOptions } from '#web/languages.ts'
import { MemberField, type Person } from '#web/member-field.tsx'

export type Posters = { poster: Person | null; deputy: Person | null }

/** Who posts on a channel and who stands in, to begin with. */
export function usePosters(start: Posters) {
  const [posters, setPosters] = useState(start)
  return { posters, setPosters }
}

/** The names of those who post on a channel; somebody who is not known any more is left out. */
export function postersOf(channel: ChannelCard | undefined, people: readonly Person[]): Posters {
  const [poster, deputy] = (channel?.posters ?? []).map((id) => people.find((one) => one.id === id) ?? null)
  return { poster: poster ?? null, deputy: deputy ?? null }
}

type FieldsProps = ReturnType<typeof usePosters>

/** Asks who posts there and who stands in. */
export function PosterFields({ posters, setPosters }: FieldsProps) {
  return (
    <>
      <MemberField
        name="posterId"
        label={t('Who posts')}
        hint={t('Gets every post ready on the phone, posts it and pastes its address.')}
        required
        value={posters.poster}
        onChange={(poster) => setPosters({ ...posters, poster })}
      />
      <MemberField
        name="deputyIds"
        label={t('Who stands in')}
        value={posters.deputy}
        onChange={(deputy) => setPosters({ ...posters, deputy })}
      />
    </>
  )
}

/** In which language and for which region a channel writes. */
export function PlaceFields({ channel }: { channel: ChannelCard | undefined }) {
  return (
    <FormRow>
      <Select
        name="lang"
        label={t('Language')}
        options={[{ value: 'any', label: t('Several') }, ...languageOptions(channel?.lang ?? null)]}
        defaultValue={channel?.lang ?? 'any'}
      />
      <TextField name="region" label={t('Region')} defaultValue={channel?.region ?? ''} maxLength={60} />
    </FormRow>
  )
}

/** What the form says of posters and place, as the server wants it. */
export function readPosting(data: FormData, { poster, deputy }: Posters) {
  const lang = String(data.get('lang') ?? '')
  const region = String(data.get('region') ?? '').trim()
  return {
    posterId: poster?.id ?? '',
    deputyIds: deputy && deputy.id !== poster?.id ? [deputy.id] : [],
    lang: /^[a-z]{2,3}$/.test(lang) && lang !== 'any' ? lang : null,
    region: region === '' ? null : region,
  }
}

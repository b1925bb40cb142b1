import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { toast } from '#web/design/toast.tsx'
import { ZoneField } from '#web/design/zone-field.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSession } from '#web/session.ts'
import type { MemberView } from '../../contract/shapes.ts'
import { usualWeek, WeekEditor } from './week-editor.tsx'
import { WordsField } from './words-field.tsx'

const common = 'en de fr es it pt nl sv nb da fi pl cs hu ro bg el tr uk ru ar he hi zh ja ko'.split(' ')

/** What somebody can be asked for: languages, regions, topics, and when they are there. Oneself may change it too. */
export function AbilitiesForm({ member }: { member: MemberView }) {
  const queries = useQueryClient()
  const session = useSession()
  const words = useQuery(orpc.people.vocabulary.queryOptions()).data
  const [languages, setLanguages] = useState(member.languages)
  const [regions, setRegions] = useState(member.regions)
  const [topics, setTopics] = useState(member.topics)
  const [hours, setHours] = useState(member.workingHours)
  const [zone, setZone] = useState(member.zone ?? session.organisation.zone)
  const [wrong, setWrong] = useState<string>()
  const own = member.id === session.member.id
  const submit = async (): Promise<void> => {
    const change = {
      languages,
      regions,
      topics,
      workingHours: hours,
      zone: zone === session.organisation.zone ? null : zone,
    }
    setWrong(undefined)
    try {
      if (own) await api.people.updateProfile(change)
      else await api.people.updateMember({ memberId: member.id, ...change })
    } catch (error) {
      setWrong(toRefusal(error).fields?.workingHours)
      throw error
    }
    toast(t('Saved.'))
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
  }
  return (
    <Form onSubmit={submit} label={t('What {name} can be asked for', { name: member.name })}>
      <SectionHead title={t('Can be asked for')} level={3} />
      <WordsField
        name="languages"
        label={t('Languages')}
        value={languages}
        onChange={setLanguages}
        items={languageItems(words?.languages ?? [])}
        labelOf={(code) => languageName(code)}
      />
      <WordsField
        name="topics"
        label={t('Topics')}
        hint={t('What they know about: returns, battery safety.')}
        value={topics}
        onChange={setTopics}
        items={used(words?.topics)}
        own
      />
      <WordsField
        name="regions"
        label={t('Regions')}
        value={regions}
        onChange={setRegions}
        items={used(words?.regions)}
        own
      />
      <Checkbox
        name="hasHours"
        label={t('Working hours are known')}
        hint={t('Otherwise Monday to Friday, nine to five, is taken.')}
        checked={hours !== null}
        onChange={(known) => setHours(known ? usualWeek : null)}
      />
      {hours ? (
        <>
          <WeekEditor value={hours} onChange={setHours} error={wrong} />
          <ZoneField value={zone} onChange={setZone} />
        </>
      ) : null}
      <FormActions>
        <Submit kind="plain">{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}

type Used = readonly { value: string; people: number }[]

const used = (list: Used | undefined) =>
  (list ?? []).map(({ value, people }) => ({
    id: value,
    label: value,
    hint: t('{n, plural, one {# person} other {# people}}', { n: people }),
  }))

function languageItems(list: Used) {
  const codes = [...new Set([...list.map((one) => one.value), ...common])]
  return codes.map((code) => ({ id: code, label: languageName(code), hint: code }))
}

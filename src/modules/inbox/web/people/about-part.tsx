import { useState } from 'react'
import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import styles from './people.module.css'
import { usePersonActs } from './use-person.ts'
import { allStandings, standingWord } from './words.ts'

/** What they are to us, and the language they want to be answered in. */
export function AboutPart({ person }: { person: Outsider }) {
  const { act, run } = usePersonActs()
  const [lang, setLang] = useState(person.lang ?? '')
  const written = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang.trim())
  const keepLang = (): void => {
    const next = lang.trim() === '' ? null : lang.trim()
    if (next === person.lang || (next !== null && !written)) return
    act(() => api.inbox.changePerson({ id: person.id, lang: next }))
  }
  const setStanding = (value: string): void => {
    const standing = allStandings.find((one) => one === value) ?? null
    const before = person.standing
    act(async () => {
      await run(() => api.inbox.changePerson({ id: person.id, standing }))
      toast(t('Noted.'), {
        undo: () => act(() => api.inbox.changePerson({ id: person.id, standing: before })),
      })
    })
  }
  return (
    <Panel title={t('What they are to us')}>
      <div className={styles.fields}>
        <Select
          name="standing"
          label={t('They are')}
          hint={t('Rules for clocks may ask for it.')}
          value={person.standing ?? ''}
          onChange={setStanding}
          options={[
            { value: '', label: t('Not said') },
            ...allStandings.map((value) => ({ value, label: standingWord(value) })),
          ]}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it keeps what was typed when the field is left */}
        <div onBlur={keepLang}>
          <TextField
            name="lang"
            label={t('Language')}
            hint={t('As two letters: en, de.')}
            value={lang}
            onChange={setLang}
            error={lang.trim() !== '' && !written ? t('Write a language as two letters: en, de.') : undefined}
          />
        </div>
      </div>
    </Panel>
  )
}

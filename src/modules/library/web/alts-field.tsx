import { useState } from 'react'
import { Select } from '#web/design/choice-field.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { languageOptions, ownLanguage } from './words.ts'

/** Alt text in one or several languages; a form finds each under `alt:` and its language. */
export function AltsField({ value = {} }: { value?: Readonly<Record<string, string>> | undefined }) {
  const given = Object.keys(value)
  const [languages, setLanguages] = useState(given.length > 0 ? given : [ownLanguage()])
  const left = languageOptions().filter((one) => !languages.includes(one.value))
  return (
    <>
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`alt:${language}`}
          label={t('Alt text, {language}', { language: languageName(language) })}
          hint={
            language === languages[0] ? t('What is to be seen, for people who do not see it.') : undefined
          }
          defaultValue={value[language] ?? ''}
          rows={2}
        />
      ))}
      <Select
        key={languages.length}
        name="altLanguage"
        label={t('Add alt text in another language')}
        placeholder={t('Choose a language')}
        options={left}
        onChange={(language) => setLanguages([...languages, language])}
      />
    </>
  )
}

import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FieldGroup } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { PolicySettings } from '../../contract.ts'
import styles from './edit.module.css'
import type { SettingsPart } from './settings-part.ts'

type Questions = NonNullable<PolicySettings['questions']>
type Lang = keyof Questions
type Question = NonNullable<Questions[Lang]>

const blank: Question = { prompt: '', options: ['', ''], answer: 0 }

/** One question that readers answer before they acknowledge; in each language or in none. */
export function QuestionFields({ settings, change }: SettingsPart) {
  const { questions } = settings
  const asked = questions !== null
  const languages = settings.languages as Lang[]
  const write = (lang: Lang, question: Question): void =>
    change({ questions: { ...questions, [lang]: question } })
  return (
    <FieldGroup legend={t('Understanding')}>
      <Checkbox
        name="asks"
        label={t('Ask one question before the acknowledgement')}
        checked={asked}
        onChange={(on) =>
          change({ questions: on ? Object.fromEntries(languages.map((lang) => [lang, blank])) : null })
        }
      />
      {asked
        ? languages.map((lang) => (
            <OneQuestion
              key={lang}
              lang={lang}
              question={questions[lang] ?? blank}
              write={(one) => write(lang, one)}
            />
          ))
        : null}
    </FieldGroup>
  )
}

type OneQuestionProps = { lang: string; question: Question; write: (question: Question) => void }

function OneQuestion({ lang, question, write }: OneQuestionProps) {
  const option = (i: number, text: string): void =>
    write({ ...question, options: question.options.map((one, at) => (at === i ? text : one)) })
  return (
    <div className={styles.question} lang={lang}>
      <TextField
        name={`question.${lang}`}
        label={t('Question in {language}', { language: languageName(lang) })}
        value={question.prompt}
        onChange={(prompt) => write({ ...question, prompt })}
      />
      {question.options.map((text, i) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no identity but its place
          key={i}
          name={`option.${lang}.${i}`}
          label={t('Answer {n}', { n: i + 1 })}
          value={text}
          onChange={(words) => option(i, words)}
        />
      ))}
      {question.options.length < 5 ? (
        <div>
          <Button
            size="s"
            icon="plus"
            onPress={() => write({ ...question, options: [...question.options, ''] })}
          >
            {t('Another answer')}
          </Button>
        </div>
      ) : null}
      <RadioGroup
        name={`answer.${lang}`}
        label={t('The right one')}
        value={String(question.answer)}
        onChange={(answer) => write({ ...question, answer: Number(answer) })}
        options={question.options.map((text, i) => ({
          value: String(i),
          label: text || t('Answer {n}', { n: i + 1 }),
        }))}
      />
    </div>
  )
}

import type { NetworkChoice } from '#modules/channels/contract.ts'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { fieldWords } from './field-words.ts'

type Field = NetworkChoice['fields'][number]
type FieldsProps = {
  fields: readonly Field[]
  /** What is known for a field before anything is typed. */
  known: (field: Field) => string | undefined
}

const MAX_FILE = 9_000_000
const FEEDS = '.xml,.rss,.atom,.rdf,.json'

/** Draws what a network's adapter asks for. */
export function ConnectFields({ fields, known }: FieldsProps) {
  return (
    <>
      {fields.map((field) => {
        const base = {
          name: field.name,
          label: fieldWords(field.label),
          hint: field.hint === undefined ? undefined : fieldWords(field.hint),
          required: field.required,
        }
        if (field.kind === 'file') {
          return <FileField key={field.name} {...base} accept={field.accept ?? FEEDS} maxBytes={MAX_FILE} />
        }
        if (field.kind === 'choice') {
          const options = (field.options ?? []).map(({ value, label }) => ({
            value,
            label: fieldWords(label),
          }))
          const chosen = options.find(({ value }) => value === known(field)) ?? options[0]
          return <RadioGroup key={field.name} {...base} options={options} defaultValue={chosen?.value} />
        }
        return (
          <TextField
            key={field.name}
            {...base}
            // An address may be typed without its scheme; the browser's own check would refuse it.
            type={field.kind === 'password' ? 'password' : 'text'}
            defaultValue={known(field)}
            placeholder={field.placeholder}
            autoComplete={field.kind === 'password' ? 'new-password' : 'off'}
            spellCheck={false}
          />
        )
      })}
    </>
  )
}

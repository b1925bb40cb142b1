import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import styles from './library.module.css'
import { languageOptions } from './words.ts'

type Version = { version: number; savedAt: string }
type Listed = { departmentId: string | null; departmentName: string | null; language: string }

type Props = {
  departmentId: string | null
  language: string
  houses: readonly Listed[]
  /** Newest first. */
  versions: readonly Version[]
  version: number | null
  disabled: boolean
  onChoose: (choice: { department?: string | undefined; language?: string | undefined }) => void
  onVersion: (version: number | null) => void
}

/** Whose house, in which language, in which version. */
export function HouseChoice(props: Props) {
  const { departmentId, language, houses, versions, version, disabled, onChoose, onVersion } = props
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const built = houses.filter((house) => house.departmentId === departmentId).map((one) => one.language)
  const languages = languageOptions([language, ...built]).map(({ value, label }) => ({
    value,
    label: built.includes(value) ? t('{language} (built)', { language: languageName(value) }) : label,
  }))
  return (
    <div className={styles.filters}>
      <Select
        name="department"
        label={t('Whose')}
        value={departmentId ?? ''}
        disabled={disabled}
        onChange={(id) => onChoose({ department: id || undefined })}
        options={[
          { value: '', label: t('The organisation') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="language"
        label={t('Language')}
        value={language}
        disabled={disabled}
        onChange={(chosen) => onChoose({ language: chosen })}
        options={languages}
      />
      {versions.length > 1 ? (
        <Select
          name="version"
          label={t('Version')}
          value={String(version ?? versions[0]?.version ?? '')}
          disabled={disabled}
          onChange={(chosen) => onVersion(Number(chosen))}
          options={versions.map((one) => ({
            value: String(one.version),
            label: `${one.version}, ${formatTime(one.savedAt)}`,
          }))}
        />
      ) : null}
    </div>
  )
}

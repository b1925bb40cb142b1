import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { GrainChoice } from './grain-choice.tsx'
import styles from './metric.module.css'
import { useScope } from './use-scope.ts'

/** Desk, channel and grain; all stand in the address. */
export function MetricFilters() {
  const { search, desks, channels, grain } = useScope()
  const setSearch = useSetSearch()
  const options = (all: string, choices: readonly { id: string; name: string }[]) => [
    { value: '', label: all },
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className={styles.filters}>
      <Select
        name="desk"
        label={t('Desk')}
        silentLabel
        options={options(t('All desks'), desks)}
        value={search.desk ?? ''}
        onChange={(desk) => setSearch({ desk: desk || undefined })}
      />
      <Select
        name="channel"
        label={t('Channel')}
        silentLabel
        options={options(t('All channels'), channels)}
        value={search.channel ?? ''}
        onChange={(channel) => setSearch({ channel: channel || undefined })}
      />
      {search.campaign || search.person || search.programme ? (
        <Button
          size="s"
          icon="close"
          onPress={() => setSearch({ campaign: undefined, person: undefined, programme: undefined })}
        >
          {t('Show the whole figure')}
        </Button>
      ) : null}
      <GrainChoice value={grain} />
    </div>
  )
}

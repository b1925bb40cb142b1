import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Combobox } from '#web/design/combobox.tsx'
import { t } from '#web/i18n.ts'
import styles from './library.module.css'

/** Chooses tags from the controlled list; a form finds their ids under `tagIds`. */
export function TagsField({ value = [] }: { value?: readonly string[] | undefined }) {
  const tags = useQuery(orpc.library.tags.queryOptions({ input: {} })).data?.tags ?? []
  const [chosen, setChosen] = useState<readonly string[]>(value)
  const name = (id: string): string | undefined => tags.find((tag) => tag.id === id)?.name
  const left = tags.filter((tag) => !chosen.includes(tag.id))
  return (
    <div>
      <Combobox
        key={chosen.length}
        name="tagIds"
        label={t('Tags')}
        hint={tags.length === 0 ? t('The list of tags is empty.') : undefined}
        items={left.map((tag) => ({
          id: tag.id,
          label: `#${tag.name}`,
          hint: tag.merged.map((one) => one.name).join(', ') || undefined,
        }))}
        value={null}
        onChange={(id) => (id ? setChosen([...chosen, id]) : undefined)}
        placeholder={t('Choose a tag')}
        empty={t('This tag is not on the list.')}
      />
      <div className={styles.chips}>
        {chosen.map((id) =>
          name(id) ? (
            <Chip
              key={id}
              onRemove={() => setChosen(chosen.filter((one) => one !== id))}
              removeLabel={t('Remove {name}', { name: name(id) })}
            >
              #{name(id)}
            </Chip>
          ) : null,
        )}
      </div>
      {chosen.map((id) => (
        <input key={id} type="hidden" name="tagIds" value={id} />
      ))}
    </div>
  )
}

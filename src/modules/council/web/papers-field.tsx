import type { ItemView } from '#modules/council/contract.ts'
import { Button } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './council.module.css'

type Paper = ItemView['papers'][number]

/** Links to what people should read before they decide. */
export function PapersField({
  papers,
  onChange,
}: {
  papers: readonly Paper[]
  onChange: (papers: Paper[]) => void
}) {
  const set = (index: number, part: Partial<Paper>): void =>
    onChange(papers.map((paper, i) => (i === index ? { ...paper, ...part } : paper)))
  return (
    <div className={styles.stack}>
      {papers.map((paper, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: papers have no identity but their place
        <div key={i} className={styles.row}>
          <TextField
            name={`papers.${i}.title`}
            label={t('Paper')}
            value={paper.title}
            onChange={(title) => set(i, { title })}
          />
          <TextField
            name={`papers.${i}.url`}
            label={t('Address')}
            type="url"
            value={paper.url}
            onChange={(url) => set(i, { url })}
          />
          <IconButton
            icon="trash"
            label={t('Take out: {what}', { what: paper.title || t('Paper') })}
            onPress={() => onChange(papers.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {papers.length < 20 ? (
        <div>
          <Button size="s" icon="plus" onPress={() => onChange([...papers, { title: '', url: '' }])}>
            {t('Add a paper')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

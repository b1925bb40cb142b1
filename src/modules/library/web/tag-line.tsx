import { useState } from 'react'
import { api } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from './library.module.css'
import { MergeDialog, RenameDialog } from './tag-dialogs.tsx'
import type { ListedTag } from './tag-words.ts'
import { useLibraryAct } from './use-library-act.ts'

type Props = { tag: ListedTag; all: readonly ListedTag[]; mayManage: boolean }

/** One tag: where it is used, which spellings it stands for, and what can be done with it. */
export function TagLine({ tag, all, mayManage }: Props) {
  const split = useLibraryAct(api.library.splitTag, ({ name }) =>
    t('#{name} stands for itself again.', { name }),
  )
  return (
    <li className={styles.tagLine}>
      <span className={styles.tagName}>
        <span className="mid">#{tag.name}</span>
        {tag.unclear ? <Chip tone="wait">{t('Several words?')}</Chip> : null}
        {tag.merged.map((one) => (
          <Chip
            key={one.id}
            onRemove={mayManage ? () => split.mutate({ tagId: one.id }) : undefined}
            removeLabel={t('Let #{name} stand for itself again', { name: one.name })}
          >
            #{one.name}
          </Chip>
        ))}
      </span>
      <span className="t13 q row">
        <Link to="/publish/library" search={{ tag: tag.id }}>
          {t('{count, plural, one {# medium} other {# media}}', { count: tag.media })}
        </Link>
        <Link to="/publish/library/texts" search={{ tag: tag.id }}>
          {t('{count, plural, one {# text} other {# texts}}', { count: tag.texts })}
        </Link>
      </span>
      {mayManage ? <Acts tag={tag} all={all} /> : null}
    </li>
  )
}

function Acts({ tag, all }: { tag: ListedTag; all: readonly ListedTag[] }) {
  const [asking, setAsking] = useState<'rename' | 'merge' | null>(null)
  const remove = useLibraryAct(api.library.removeTag, () => t('Taken off the list.'))
  const used = tag.media + tag.texts > 0
  const close = (): void => setAsking(null)
  const name = t('What to do with #{name}', { name: tag.name })
  return (
    <>
      <Menu
        label={name}
        align="end"
        trigger={(trigger) => (
          <button type="button" className="btn square ghost" aria-label={name} title={name} {...trigger}>
            <Icon name="more" />
          </button>
        )}
        items={[
          { id: 'rename', label: t('Rename'), icon: 'edit', run: () => setAsking('rename') },
          {
            id: 'merge',
            label: t('Merge with another'),
            icon: 'tag',
            run: () => setAsking('merge'),
            disabledReason: all.length < 2 ? t('There is no other tag.') : undefined,
          },
          {
            id: 'remove',
            label: t('Take off the list'),
            icon: 'trash',
            run: () => remove.mutate({ tagId: tag.id }),
            disabledReason: used ? t('It is still used; merge it instead.') : undefined,
          },
        ]}
      />
      {asking === 'rename' ? <RenameDialog tag={tag} onClose={close} /> : null}
      {asking === 'merge' ? <MergeDialog tag={tag} all={all} onClose={close} /> : null}
    </>
  )
}

import { useEffect, useRef } from 'react'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { type DraftView, type FindingView, type SectionId, sectionIds } from '../../contract.ts'
import { sectionTitle } from '../words.ts'
import { ConsentPanel } from './consent-panel.tsx'
import styles from './edit.module.css'
import { Findings } from './findings.tsx'
import { SectionEditor } from './section-editor.tsx'
import { SettingsForm } from './settings-form.tsx'
import { Supplements } from './supplements.tsx'

type Search = { policy?: string; section?: string; lang?: string }

/** Sections at the left, the open one in the middle, what the linter says at the right. */
export function Desk({ draft }: { draft: DraftView }) {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const section = sectionIds.find((one) => one === search.section) ?? 'purpose'
  const { languages } = draft.settings
  const lang = languages.find((one) => one === search.lang) ?? languages[0] ?? 'en'
  const { field, open } = useFinding(set)
  const policyId = draft.policy.id
  const stored = draft.sections.find((one) => one.section === section && one.lang === lang)
  return (
    <>
      <div className={styles.phone}>
        <Select
          name="section"
          label={t('Section')}
          value={section}
          onChange={(id) => set({ section: id })}
          options={sectionIds.map((id) => ({ value: id, label: sectionTitle(id) }))}
        />
      </div>
      <div className={styles.desk}>
        <nav aria-label={t('Sections')}>
          <ViewList
            items={sectionIds.map((id) => sectionItem(draft, id, { lang, current: id === section }))}
          />
        </nav>
        <div>
          {languages.length > 1 ? (
            <Tabs
              label={t('Language')}
              value={lang}
              onChange={(next) => set({ lang: next })}
              tabs={languages.map((id) => ({ id, label: languageName(id) }))}
            />
          ) : null}
          <SectionEditor
            key={`${policyId}/${section}/${lang}`}
            place={{ policyId, section, lang }}
            stored={stored}
            readOnly={draft.mayNot !== null}
            field={field}
          />
        </div>
        <div className={styles.aside}>
          <ConsentPanel draft={draft} />
          <Findings findings={draft.findings} languages={languages} onOpen={open} />
        </div>
      </div>
      {draft.mayNot === null ? (
        <>
          <Panel title={t('Settings of the policy')}>
            <SettingsForm draft={draft} key={draft.settings.revision} />
          </Panel>
          {draft.policy.kind === 'company' ? <Supplements /> : null}
        </>
      ) : null}
    </>
  )
}

function sectionItem(draft: DraftView, id: SectionId, { lang, current }: { lang: string; current: boolean }) {
  const search = new URLSearchParams({ policy: draft.policy.id, section: id, lang })
  return {
    id,
    to: `/people/policy/edit?${search}`,
    label: sectionTitle(id),
    current,
    count: draft.findings.filter((one) => one.section === id && one.severity !== 'advice').length,
  }
}

/** Opens the section of a finding and marks its words in the field. */
function useFinding(set: ReturnType<typeof useSetSearch>) {
  const field = useRef<HTMLTextAreaElement>(null)
  const wanted = useRef<FindingView | null>(null)
  useEffect(() => {
    const finding = wanted.current
    const box = field.current
    if (!finding || !box) return
    wanted.current = null
    box.focus()
    if (!finding.span) return
    const points = [...box.value]
    const at = (point: number): number => points.slice(0, point).join('').length
    box.setSelectionRange(at(finding.span[0]), at(finding.span[1]))
  })
  const open = (finding: FindingView): void => {
    wanted.current = finding
    set({
      section: finding.section ?? undefined,
      ...(finding.lang ? { lang: finding.lang } : {}),
      at: finding.id,
    })
  }
  return { field, open }
}

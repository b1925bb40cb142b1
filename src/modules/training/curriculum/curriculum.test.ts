import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tracks } from '../domain/content.ts'
import { readCourseFile, writeCourseFile } from '../domain/course-file.ts'
import { curriculumPaths } from '../domain/curriculum-paths.ts'
import { problemsOf } from '../domain/problems.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const read = (name: string) => {
  const file = readCourseFile(readFileSync(new URL(name, folder), 'utf8'))
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.problems)}`)
  return file
}
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0

describe('the curriculum', () => {
  it('has at least eight lessons, both tracks, ids that differ, and paths that lead to its courses', () => {
    const all = files.map(read)
    expect(all.flatMap((one) => one.content.lessons).length).toBeGreaterThanOrEqual(8)
    expect(new Set(all.map((one) => one.content.track))).toEqual(new Set(tracks))
    const ids = all.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const path of curriculumPaths) for (const id of path.courseIds) expect(ids).toContain(id)
  })

  describe.each(files)('%s', (name) => {
    const { id, content } = read(name)

    it('may be published, and comes back from its file as it is', () => {
      expect(problemsOf(content)).toEqual([])
      expect(readCourseFile(writeCourseFile(id, content))).toEqual({ ok: true, id, content })
    })

    it('has lessons of 300 to 700 words, each with an example and what to do when unsure', () => {
      for (const lesson of content.lessons) {
        expect(wordsIn(lesson.text), lesson.id).toBeGreaterThanOrEqual(300)
        expect(wordsIn(lesson.text), lesson.id).toBeLessThanOrEqual(700)
        expect(lesson.text).toContain('## An example')
        expect(lesson.text).toContain('## What to do when unsure')
      }
    })

    it('has a pool of six questions and more, each with a right answer and a reason', () => {
      expect(content.questions.length).toBeGreaterThanOrEqual(6)
      expect(content.questions.length).toBeGreaterThan(content.draw)
      for (const question of content.questions) {
        const right = question.choices.filter((choice) => choice.right).length
        if (question.many) expect(right, question.id).toBeGreaterThanOrEqual(1)
        else expect(right, question.id).toBe(1)
        expect(right, question.id).toBeLessThan(question.choices.length)
        expect(question.why.length, question.id).toBeGreaterThan(20)
      }
    })

    it('shows pictures that are there, each with words in its place', () => {
      const pictures = content.lessons.flatMap((lesson) => [
        ...lesson.text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g),
      ])
      expect(pictures.length).toBeGreaterThanOrEqual(1)
      for (const [, alt, source] of pictures) {
        expect(alt?.length, source).toBeGreaterThan(15)
        expect(existsSync(new URL(source ?? '', folder)), source).toBe(true)
      }
    })
  })
})

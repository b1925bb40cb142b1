/** Texts here begin with “##”, because their page or file has the title: on the page every heading goes one step up. */
export function raised(text: string): string {
  return text.replaceAll(/^#(#+ )/gm, '$1')
}

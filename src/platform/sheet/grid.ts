/** A text, a number as the workbook holds it, or nothing. */
export type Cell = string | number | null
export type Grid = readonly (readonly Cell[])[]

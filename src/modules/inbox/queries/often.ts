/** How the inbox reads what somebody looks at with every click. */
export const OFTEN = { often: true } as const

/** A catalogue, or a namespace of it, in another language: the same keys, any text in place of each text. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** Characters that nobody can see, or that turn the direction of writing: a terminal would obey or hide them. */
export const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

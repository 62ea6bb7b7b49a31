package dev.threadline.script;

/**
 * What can stand left of {@code =}, after {@code for} and after {@code as}: a name, an attribute or an element. It is not an
 * {@link Expression} by itself, since a target that is taken apart into several is none.
 */
sealed interface Target extends Node permits Expression.Name, Expression.Attribute, Expression.Subscript {}

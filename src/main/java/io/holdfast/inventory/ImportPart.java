package io.holdfast.inventory;

import java.util.List;

import io.holdfast.kernel.Actor;

/**
 * The next lines of an import that are to be counted.
 *
 * @param actor who sent the file
 * @param number its place, in the order of the file
 */
public record ImportPart(Actor actor, int number, List<ImportedLine.Count> lines) {
}

/** What searching states costs, beside SPIN: {@link dev.threadline.explore.SearchCost} prints the table. */
package dev.threadline.explore;

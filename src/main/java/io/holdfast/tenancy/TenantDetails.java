package io.holdfast.tenancy;

/**
 * What an administrator says of a tenant.
 *
 * @param account 24 letters and digits, by which clients of fabric name it
 * @param active whether anybody may ask for it
 */
public record TenantDetails(String account, String name, boolean active) {
}
